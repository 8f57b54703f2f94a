import MenuIcon from '@mui/icons-material/Menu';
import Button from '@mui/material/Button';
import { useState, type KeyboardEvent } from 'react';
import { usePermissions } from 'react-admin';
import { NavLink, useLocation } from 'react-router-dom';
import { useSay, type TextKey } from '../providers/i18n-provider.js';

const PLACES: readonly (readonly [string, TextKey])[] = [
  ['/', 'nav.start'],
  ['/events', 'nav.events'],
  ['/articles', 'nav.articles'],
  ['/contrast', 'nav.contrast'],
  ['/words', 'nav.words'],
  ['/names', 'nav.names'],
  ['/voices', 'nav.voices'],
  ['/sources', 'nav.sources'],
  ['/codebooks', 'nav.codebooks'],
  ['/coding', 'nav.coding'],
  ['/agreement', 'nav.agreement'],
  ['/ingest-runs', 'nav.ingest'],
  ['/api', 'nav.api'],
  ['/methods', 'nav.methods'],
];

/** What a coder may see: their own projects, and nothing that leads elsewhere. */
const CODER_PLACES = PLACES.filter(([to]) => to === '/coding');

/** Open at one place only: going anywhere closes it. */
function useMenu() {
  const { key } = useLocation();
  const [openAt, setOpenAt] = useState<string | null>(null);
  return [openAt === key, (isOpen: boolean) => setOpenAt(isOpen ? key : null)] as const;
}

/** The places in a row; where the row does not fit, in a menu below the bar. */
export function Navigation() {
  const say = useSay();
  const [isOpen, setOpen] = useMenu();
  const { permissions } = usePermissions<readonly string[]>();
  const isCoder = permissions?.includes('coding:code') === true && !permissions.includes('coding:read');
  const places = permissions === undefined ? [] : isCoder ? CODER_PLACES : PLACES;
  const closeOnEscape = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || !isOpen) return;
    setOpen(false);
    event.currentTarget.querySelector('button')?.focus();
  };
  return (
    <nav className="app-nav" aria-label={say('nav.label')} onKeyDown={closeOnEscape}>
      <Button
        className="menu-button"
        color="inherit"
        startIcon={<MenuIcon />}
        aria-expanded={isOpen}
        aria-controls="places"
        onClick={() => setOpen(!isOpen)}
      >
        {say('nav.menu')}
      </Button>
      <div id="places" className="places" data-open={isOpen}>
        {places.map(([to, key]) => (
          <NavLink key={to} to={to} end={to === '/'} onClick={() => setOpen(false)}>
            {say(key)}
          </NavLink>
        ))}
      </div>
    </nav>
  );
}
