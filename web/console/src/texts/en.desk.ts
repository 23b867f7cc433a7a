/** Texts of the service desk, companies, contacts and the dashboard. */
export const deskTexts = {
  title: 'Service Desk',
  company: 'Company',
  contact: 'Contact',
} as const;
