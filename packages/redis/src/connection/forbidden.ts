/** The user that logged in has lost a right, or the server has been given another password. */
export const isForbidden = ({ message }: Error): boolean => /^(NOPERM|NOAUTH)\b/.test(message);
