/** Picks the form for a number; a language that has more forms than are given does not compile. */
export type Plural<Form extends Intl.LDMLPluralRule> = (
  n: number,
  forms: Readonly<Record<Form | "other", string>>,
) => string;

/** The rules of a language (`Intl.PluralRules`); `Form`: the forms that it has. */
export function createPlural<Form extends Intl.LDMLPluralRule>(locale: string): Plural<Form> {
  const rules = new Intl.PluralRules(locale);
  return (n, forms) => (forms as Partial<Record<Intl.LDMLPluralRule, string>>)[rules.select(n)] ?? forms.other;
}
