/** Answers a request that another server sends; it checks for itself who sent it. */
export type Hook = (request: Request) => Promise<Response>;

/** The paths of the page's server at which channels are called by other servers. */
export interface Hooks {
  /** @param path with its leading slash */
  add(path: string, hook: Hook): void;
  find(path: string): Hook | undefined;
}

/** Makes an empty list; a channel may add to it after the page's server is up. */
export function createHooks(): Hooks {
  const hooks = new Map<string, Hook>();
  return {
    add: (path, hook) => void hooks.set(path, hook),
    find: (path) => hooks.get(path),
  };
}
