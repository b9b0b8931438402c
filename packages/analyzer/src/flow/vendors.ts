/** A company whose packages send data to its servers. */
export interface Vendor {
  readonly name: string;
  /** Packages by their exact name, or by their scope where it ends with a slash. */
  readonly packages: readonly string[];
  /** Domains its servers answer on. */
  readonly hosts: readonly string[];
}

/** Services applications hand personal data to, by the packages they publish for it. `recipients` of `wherefore.json` adds others. */
const vendors: readonly Vendor[] = [
  { name: "SendGrid", packages: ["@sendgrid/"], hosts: ["sendgrid.com"] },
  { name: "Mailgun", packages: ["mailgun.js", "mailgun-js"], hosts: ["mailgun.net"] },
  { name: "Mailchimp", packages: ["@mailchimp/"], hosts: ["mailchimp.com", "mandrillapp.com"] },
  { name: "Mailjet", packages: ["node-mailjet"], hosts: ["mailjet.com"] },
  { name: "Brevo", packages: ["@getbrevo/", "sib-api-v3-sdk"], hosts: ["brevo.com", "sendinblue.com"] },
  { name: "Postmark", packages: ["postmark"], hosts: ["postmarkapp.com"] },
  { name: "Resend", packages: ["resend"], hosts: ["resend.com"] },
  {
    name: "Amazon",
    packages: ["@aws-sdk/client-ses", "@aws-sdk/client-sesv2", "@aws-sdk/client-sns", "@aws-sdk/client-pinpoint"],
    hosts: ["amazonaws.com"],
  },
  { name: "Twilio", packages: ["twilio"], hosts: ["twilio.com"] },
  { name: "Vonage", packages: ["@vonage/", "nexmo"], hosts: ["vonage.com", "nexmo.com"] },
  { name: "MessageBird", packages: ["messagebird"], hosts: ["messagebird.com"] },
  { name: "Stripe", packages: ["stripe"], hosts: ["stripe.com"] },
  { name: "PayPal", packages: ["@paypal/"], hosts: ["paypal.com"] },
  { name: "Adyen", packages: ["@adyen/"], hosts: ["adyen.com"] },
  { name: "Mollie", packages: ["@mollie/"], hosts: ["mollie.com"] },
  { name: "Segment", packages: ["@segment/", "analytics-node"], hosts: ["segment.com", "segment.io"] },
  { name: "Mixpanel", packages: ["mixpanel"], hosts: ["mixpanel.com"] },
  { name: "Amplitude", packages: ["@amplitude/"], hosts: ["amplitude.com"] },
  { name: "PostHog", packages: ["posthog-node", "posthog-js"], hosts: ["posthog.com"] },
  { name: "Intercom", packages: ["intercom-client"], hosts: ["intercom.io"] },
  { name: "Zendesk", packages: ["node-zendesk"], hosts: ["zendesk.com"] },
  { name: "HubSpot", packages: ["@hubspot/"], hosts: ["hubapi.com", "hubspot.com"] },
  { name: "Salesforce", packages: ["jsforce", "@salesforce/"], hosts: ["salesforce.com"] },
  { name: "Sentry", packages: ["@sentry/"], hosts: ["sentry.io"] },
  { name: "Datadog", packages: ["dd-trace", "@datadog/"], hosts: ["datadoghq.com", "datadoghq.eu"] },
  { name: "New Relic", packages: ["newrelic"], hosts: ["newrelic.com"] },
  { name: "Rollbar", packages: ["rollbar"], hosts: ["rollbar.com"] },
  { name: "Bugsnag", packages: ["@bugsnag/"], hosts: ["bugsnag.com"] },
  { name: "Slack", packages: ["@slack/"], hosts: ["slack.com"] },
  { name: "OpenAI", packages: ["openai"], hosts: ["openai.com"] },
  { name: "Anthropic", packages: ["@anthropic-ai/"], hosts: ["anthropic.com"] },
  { name: "Google", packages: ["@google/genai", "@google-cloud/", "googleapis", "firebase-admin"], hosts: ["googleapis.com"] },
  { name: "Algolia", packages: ["algoliasearch"], hosts: ["algolia.net", "algolia.com"] },
  { name: "OneSignal", packages: ["@onesignal/"], hosts: ["onesignal.com"] },
  { name: "Pusher", packages: ["pusher"], hosts: ["pusher.com"] },
  { name: "Customer.io", packages: ["customerio-node"], hosts: ["customer.io"] },
  { name: "Klaviyo", packages: ["klaviyo-api"], hosts: ["klaviyo.com"] },
  { name: "Auth0", packages: ["auth0"], hosts: ["auth0.com"] },
  { name: "Meta", packages: ["facebook-nodejs-business-sdk"], hosts: ["facebook.com"] },
  { name: "LaunchDarkly", packages: ["@launchdarkly/"], hosts: ["launchdarkly.com"] },
];

/** The vendor that publishes a package. */
export function vendorOfPackage(name: string): Vendor | undefined {
  return vendors.find(({ packages }) => packages.some((one) => (one.endsWith("/") ? name.startsWith(one) : isPartOf(name, one))));
}

/** The vendor that answers on a host. */
export function vendorOfHost(host: string): Vendor | undefined {
  return vendors.find(({ hosts }) => hosts.some((domain) => isInDomain(host, domain)));
}

/** Tells whether a host is a domain or one of its subdomains. */
export function isInDomain(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

function isPartOf(module: string, name: string): boolean {
  return module === name || module.startsWith(`${name}/`);
}
