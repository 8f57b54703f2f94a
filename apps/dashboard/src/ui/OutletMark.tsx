import type { Outlet } from '../providers/types.js';

/** A fixed neutral mark: initials in a grey chip, never a colour that says left or right. */
export function Initials({ outlet }: { readonly outlet: Outlet }) {
  return (
    <bdi className="initials" title={outlet.name}>
      {outlet.initials}
    </bdi>
  );
}

export function OutletMark({ outlet }: { readonly outlet: Outlet }) {
  return (
    <span className="outlet">
      <Initials outlet={outlet} />
      <bdi dir="auto">{outlet.name}</bdi>
    </span>
  );
}

/** Outlets in the order of their first report. */
export function OutletChips({ outlets, max = 8 }: { readonly outlets: readonly Outlet[]; readonly max?: number }) {
  const rest = outlets.length - max;
  return (
    <span className="row" style={{ gap: 4 }}>
      {outlets.slice(0, max).map((outlet) => (
        <Initials key={outlet.id} outlet={outlet} />
      ))}
      {rest > 0 && <span className="quiet small">+{rest}</span>}
    </span>
  );
}
