export const name: string = "client";
