/**
 * A store that cannot do what it was asked: a broken file, a lock that another process holds, an address nobody
 * understands. The message is for people: Chinese, naming the file or address and what to do about it.
 */
export class StoreError extends Error {
  override readonly name = "StoreError";
}
