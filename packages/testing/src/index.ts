export const name: string = "testing";
