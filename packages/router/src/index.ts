export const name: string = "router";
