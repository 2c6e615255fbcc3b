import { isPlain, matchesPlain } from "@tidings/core/text";
import { useMore } from "../more/use-more.ts";

interface Matching {
  readonly matches: typeof matchesPlain;
  /** It finds all that it should. */
  readonly isWhole: boolean;
}

/**
 * How a search is compared with these texts. Of what people write in several ways, as with accents, it finds what is spelt the same, and the
 * rest once the part that knows them is loaded.
 */
export function useMatching(query: string, texts: readonly string[]): Matching {
  const isWanted = query !== "" && ![query, ...texts].every(isPlain);
  const parts = useMore(isWanted);
  return { matches: parts?.matchesSearch ?? matchesPlain, isWhole: parts !== null || !isWanted };
}
