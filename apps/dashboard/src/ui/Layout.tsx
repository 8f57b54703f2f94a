import HelpIcon from '@mui/icons-material/HelpOutline';
import DarkIcon from '@mui/icons-material/DarkModeOutlined';
import LightIcon from '@mui/icons-material/LightModeOutlined';
import SystemIcon from '@mui/icons-material/BrightnessAuto';
import SignOutIcon from '@mui/icons-material/Logout';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLogout, useRemoveFromStore, useStore, useTheme } from 'react-admin';
import { NavLink, useLocation } from 'react-router-dom';
import { useSay, type TextKey } from '../providers/i18n-provider.js';
import { Boundary } from './Boundary.js';
import { Shortcuts } from './Shortcuts.js';

const PLACES: readonly (readonly [string, TextKey])[] = [
  ['/', 'nav.start'],
  ['/events', 'nav.events'],
  ['/articles', 'nav.articles'],
  ['/sources', 'nav.sources'],
  ['/codebooks', 'nav.codebooks'],
  ['/ingest-runs', 'nav.ingest'],
  ['/api', 'nav.api'],
  ['/methods', 'nav.methods'],
];

const MODES = ['system', 'light', 'dark'] as const;
type Mode = (typeof MODES)[number];
const MODE_ICONS = { system: SystemIcon, light: LightIcon, dark: DarkIcon };

/** System, light, dark, in turn; “system” leaves no choice stored, so that the page follows the machine. */
function ThemeButton() {
  const say = useSay();
  const [mode, setMode] = useStore<Mode>('parallax.mode', 'system');
  const [, setTheme] = useTheme();
  const forgetTheme = useRemoveFromStore('theme');
  const Icon = MODE_ICONS[mode];
  const turn = () => {
    const next = MODES[(MODES.indexOf(mode) + 1) % MODES.length] ?? 'system';
    setMode(next);
    if (next === 'system') forgetTheme();
    else setTheme(next);
  };
  const label = say('theme.label', { mode: say(`theme.${mode}`) });
  return (
    <Tooltip title={label}>
      <IconButton aria-label={label} onClick={turn}>
        <Icon fontSize="small" />
      </IconButton>
    </Tooltip>
  );
}

/** On a narrow screen the places scroll: the one a person is at comes into view. */
function useCurrentInView() {
  const { pathname } = useLocation();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    nav.current?.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [pathname]);
  return nav;
}

function AppBar({ openHelp }: { readonly openHelp: () => void }) {
  const say = useSay();
  const nav = useCurrentInView();
  const logout = useLogout();
  return (
    <header className="app-bar">
      <NavLink to="/" className="brand">
        Parallax
      </NavLink>
      <nav ref={nav} className="app-nav" aria-label={say('nav.label')}>
        {PLACES.map(([to, key]) => (
          <NavLink key={to} to={to} end={to === '/'}>
            {say(key)}
          </NavLink>
        ))}
      </nav>
      <ThemeButton />
      <Tooltip title={say('keys.title')}>
        <IconButton aria-label={say('keys.title')} onClick={openHelp}>
          <HelpIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      <Tooltip title={say('action.signOut')}>
        <IconButton aria-label={say('action.signOut')} onClick={() => void logout()}>
          <SignOutIcon fontSize="small" />
        </IconButton>
      </Tooltip>
    </header>
  );
}

export function Layout({ children }: { readonly children: ReactNode }) {
  const say = useSay();
  const { pathname } = useLocation();
  const [isHelpOpen, setHelpOpen] = useState(false);
  return (
    <div className="app">
      <a className="skip" href="#main">
        {say('nav.skip')}
      </a>
      <AppBar openHelp={() => setHelpOpen(true)} />
      <main id="main" className="app-main" tabIndex={-1}>
        <Boundary place={pathname}>{children}</Boundary>
      </main>
      <Shortcuts isOpen={isHelpOpen} setOpen={setHelpOpen} />
    </div>
  );
}
