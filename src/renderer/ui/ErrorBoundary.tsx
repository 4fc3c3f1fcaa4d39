import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Shown in place of what could not be drawn. @param retry draws it again */
  readonly fallback: (error: unknown, retry: () => void) => ReactNode;
}

interface Caught {
  readonly caught: { readonly error: unknown } | null;
}

/** Keeps an error in what it holds from taking the whole page with it. A class: React has no other way. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, Caught> {
  override state: Caught = { caught: null };

  static getDerivedStateFromError(error: unknown): Caught {
    return { caught: { error } };
  }

  override render(): ReactNode {
    const { caught } = this.state;
    if (caught === null) return this.props.children;
    return this.props.fallback(caught.error, () => this.setState({ caught: null }));
  }
}
