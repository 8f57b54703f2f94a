import CssBaseline from '@mui/material/CssBaseline';
import {
  CoreAdminContext,
  CoreAdminUI,
  Notification,
  ThemeProvider,
  ThemesContext,
  type CoreAdminContextProps,
  type CoreAdminUIProps,
} from 'react-admin';
import { darkTheme, lightTheme } from '../theme/theme.js';
import { FailedScreen, Forbidden, SigningIn } from './shell-states.js';

const THEMES = { lightTheme, darkTheme };

type ShellProps = Required<
  Pick<CoreAdminContextProps, 'dataProvider' | 'authProvider' | 'i18nProvider' | 'queryClient' | 'store'>
> &
  Pick<CoreAdminUIProps, 'layout' | 'loginPage' | 'dashboard' | 'catchAll' | 'title' | 'children'>;

/** react-admin's `Admin` without its own layout, forms and themes, which would come down with every first visit. */
export function AdminShell({ dataProvider, authProvider, i18nProvider, queryClient, store, ...ui }: ShellProps) {
  return (
    <CoreAdminContext {...{ dataProvider, authProvider, i18nProvider, queryClient, store }}>
      <ThemesContext.Provider value={THEMES}>
        <ThemeProvider>
          <CssBaseline enableColorScheme />
          <CoreAdminUI
            {...ui}
            error={FailedScreen}
            loading={SigningIn}
            accessDenied={Forbidden}
            requireAuth
            disableTelemetry
          />
          <Notification />
        </ThemeProvider>
      </ThemesContext.Provider>
    </CoreAdminContext>
  );
}
