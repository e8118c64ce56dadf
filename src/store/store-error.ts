/**
 * A store that cannot do what it was asked: a broken file, a lock that another process holds. The message is for
 * people: Chinese, naming the file and what to do about it.
 */
export class StoreError extends Error {
  override readonly name = "StoreError";
}

/** No store can be at this address; in Chinese, with an address that could be. */
export class StoreAddressError extends Error {
  override readonly name = "StoreAddressError";
}
