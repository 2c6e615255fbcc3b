export const name: string = "sqlite";
