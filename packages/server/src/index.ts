export const name: string = "server";
