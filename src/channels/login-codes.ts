/** A code that somebody has to scan before a channel can go on. */
export interface LoginCode {
  /** As people call the channel: 微信. */
  readonly channel: string;
  /** What the code says, usually an address. A secret: whoever scans it first is logged in. */
  readonly code: string;
}

/** Where a channel leaves its code, and the page's operator finds it. */
export interface LoginCodes {
  /** The code that waits to be scanned; `undefined` when none does. */
  current(): LoginCode | undefined;
  /** Takes the place of the code before; `undefined` once logged in. */
  show(code: LoginCode | undefined): void;
}

export function createLoginCodes(): LoginCodes {
  let shown: LoginCode | undefined;
  return {
    current: () => shown,
    show(code) {
      shown = code;
    },
  };
}
