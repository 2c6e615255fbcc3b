/** Two event ids with the same one count the events of the same feed. */
export const epochOf = (eventId: string): string => eventId.slice(0, eventId.lastIndexOf("-"));

export const numberOf = (eventId: string): number => Number(eventId.slice(eventId.lastIndexOf("-") + 1));
