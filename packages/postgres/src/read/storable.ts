/** PostgreSQL has no NUL in texts, and no lone surrogates: both are escaped. Different texts stay different. */
export const toStorable = (text: string): string => JSON.stringify(text).slice(1, -1);

export const fromStorable = (stored: string): string => JSON.parse(`"${stored}"`) as string;
