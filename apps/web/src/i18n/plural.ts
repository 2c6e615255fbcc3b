/** Picks the form for a number, with the number in the place of its `#`; a form that a language has and is not given does not compile. */
export type Plural<Form extends Intl.LDMLPluralRule> = (
  n: number,
  forms: Readonly<Record<Form | "other", string>>,
) => string;

/** The rules of a language (`Intl.PluralRules`, `Intl.NumberFormat`); `Form`: the forms that it has. */
export function createPlural<Form extends Intl.LDMLPluralRule>(locale: string): Plural<Form> {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (n, forms) => {
    const form = (forms as Partial<Record<Intl.LDMLPluralRule, string>>)[rules.select(n)] ?? forms.other;
    return form.replaceAll("#", numbers.format(n));
  };
}
