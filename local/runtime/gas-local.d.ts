/** What this repository uses of gas-local, which ships no types. */
declare module 'gas-local' {
  const gas: {
    /** Loads every `.js` file of a folder into the context that is made of, or is, `globals`. */
    require(folder: string, globals: object): object;
  };
  export default gas;
}
