/** What something that is said once for each scenario is said of: of a customer, unless the trials of a scenario are customers each. */
export function whoseLine({ customers, scenarios }: { readonly customers: number; readonly scenarios: number }): 'customer' | 'scenario' {
  return customers === scenarios ? 'customer' : 'scenario';
}
