/** Texts of signing in and of one's own account. */
export const accountTexts = {
  signIn: 'Sign in',
  welcome: 'Sign in to Reeve',
  company: 'Company',
  member: 'Member ID',
  password: 'Password',
  code: 'Code of your authenticator app',
  codeHint: 'Six digits, or one of your recovery codes.',
  failed: 'That did not work. Check the member ID and the password.',
  setup: 'First administrator',
  account: 'My account',
} as const;
