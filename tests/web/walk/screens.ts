import { screens as declared } from "../../../web/console/src/screens.ts";

/** One screen to look at: the router's path and an address that shows it. */
export interface Screen {
  path: string;
  address: string;
}

/** Every screen of the console. The list is compared with the router by a test of the console itself. */
export const screens: Screen[] = declared.map((screen) => ({ path: screen.path, address: screen.sample }));

/** Screens that are seen before anybody has signed in. */
export const outside = (screen: Screen): boolean => screen.path.startsWith("/sign-in") || screen.path.startsWith("/setup/");
