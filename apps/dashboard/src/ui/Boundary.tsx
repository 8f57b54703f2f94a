import { Component, type ReactNode } from 'react';
import { ErrorState } from './states.js';

interface BoundaryProps {
  /** A new place starts without the error of the one before. */
  readonly place: string;
  readonly children: ReactNode;
}

/** A mistake in one screen leaves the rest of the page standing. */
export class Boundary extends Component<BoundaryProps, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (before.place !== this.props.place && this.state.error !== null) this.setState({ error: null });
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    // A screen whose code could not be fetched stays missing until the page is asked for again.
    return <ErrorState error={this.state.error} retry={() => window.location.reload()} />;
  }
}
