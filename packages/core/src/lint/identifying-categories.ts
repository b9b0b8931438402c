import type { Category } from "../vocabulary/personal-data-category.ts";

const IDENTIFYING =
  /^(identity\.(name|username|government_id|photo)|contact\.|technical\.(ip_address|cookie_id|device)|location\.precise|financial\.(payment_card|bank_account)|credentials\.|identifier\.|special\.(biometric|genetic)$)/;

/**
 * Tells whether a category singles a person out by itself, so that data with it is not anonymous.
 *
 * @see GDPR recital 26; CJEU C-582/14 (Breyer) on IP addresses
 */
export function isIdentifying(category: Category): boolean {
  return IDENTIFYING.test(category);
}
