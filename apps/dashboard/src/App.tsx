import { QueryClient } from '@tanstack/react-query';
import { CustomRoutes, localStorageStore, Resource } from 'react-admin';
import { BrowserRouter, Route } from 'react-router-dom';
import { AdjudicationPage } from './features/adjudication/index.js';
import { AgreementPage } from './features/agreement/index.js';
import { ApiPage } from './features/api/index.js';
import { articles } from './features/articles/index.js';
import { CoderGate } from './features/coding/CoderGate.js';
import { coding } from './features/coding/index.js';
import { CollectionsPage } from './features/collections/index.js';
import {
  codebookChanges as CodebookChanges,
  codebookEditor as CodebookEditor,
  codebooks,
} from './features/codebooks/index.js';
import { ContrastPage } from './features/contrast/index.js';
import { ArrangePage, events, EventReviewPage } from './features/events/index.js';
import { ingestRuns } from './features/ingest/index.js';
import { MethodsPage } from './features/methods/index.js';
import { ConceptEditor, ConceptPage, NamesPage } from './features/names/index.js';
import { practice } from './features/practice/index.js';
import { sources } from './features/sources/index.js';
import { SignIn } from './features/start/SignIn.js';
import { Start } from './features/start/index.js';
import { VoicesPage } from './features/voices/index.js';
import { WordsPage } from './features/words/index.js';
import { authProviderOver } from './providers/auth-provider.js';
import { i18nProvider } from './providers/i18n-provider.js';
import type { ResearchDataProvider } from './providers/types.js';
import { NotFound } from './ui/NotFound.js';
import { AdminShell } from './ui/AdminShell.js';
import { Layout } from './ui/Layout.js';

/** A fault is shown at once with a button to try again, rather than after silent tries. */
const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: 5_000, refetchOnWindowFocus: false } },
});
const store = localStorageStore('1', 'parallax');

/** A coder has no other place than the desk. */
const Home = () => (
  <CoderGate>
    <Start />
  </CoderGate>
);

export function App({ dataProvider }: { readonly dataProvider: ResearchDataProvider }) {
  return (
    <BrowserRouter>
      <AdminShell
        dataProvider={dataProvider}
        authProvider={authProviderOver(dataProvider)}
        i18nProvider={i18nProvider}
        queryClient={queryClient}
        store={store}
        layout={Layout}
        loginPage={SignIn}
        dashboard={Home}
        catchAll={NotFound}
        title="Parallax"
      >
        <Resource {...events} />
        <Resource {...articles} />
        <Resource {...sources} />
        <Resource {...codebooks} />
        <Resource {...ingestRuns} />
        <CustomRoutes>
          <Route path="/events/:id" element={<events.show />} />
          <Route path="/events/:id/articles" element={<ArrangePage />} />
          <Route path="/event-review" element={<EventReviewPage />} />
          <Route path="/articles/:id" element={<articles.show />} />
          {/* Static addresses again, or “create” would be taken for an id. */}
          <Route path="/sources/create" element={<sources.create />} />
          <Route path="/ingest-runs/create" element={<ingestRuns.create />} />
          <Route path="/sources/:id" element={<sources.show />} />
          <Route path="/sources/:id/edit" element={<sources.edit />} />
          <Route path="/codebooks/create" element={<codebooks.create />} />
          <Route path="/codebooks/:id" element={<codebooks.show />} />
          <Route path="/codebooks/:id/draft/:versionId" element={<CodebookEditor />} />
          <Route path="/codebooks/:id/changes" element={<CodebookChanges />} />
          <Route path="/ingest-runs/:id" element={<ingestRuns.show />} />
          <Route path="/adjudication/:projectId" element={<AdjudicationPage />} />
          <Route path="/collections" element={<CollectionsPage />} />
          <Route path="/contrast" element={<ContrastPage />} />
          <Route path="/words" element={<WordsPage />} />
          <Route path="/names" element={<NamesPage />} />
          <Route path="/names/create" element={<ConceptEditor />} />
          <Route path="/names/:id" element={<ConceptPage />} />
          <Route path="/names/:id/edit" element={<ConceptEditor />} />
          <Route path="/voices" element={<VoicesPage />} />
          <Route path="/agreement" element={<AgreementPage />} />
          <Route path="/coding" element={<coding.home />} />
          <Route path="/coding-projects/create" element={<coding.create />} />
          <Route path="/coding/:id/project" element={<coding.show />} />
          <Route path="/coding/:id/practice" element={<practice.rounds />} />
          <Route path="/practice-rounds/:id" element={<practice.round />} />
          <Route path="/api" element={<ApiPage />} />
          <Route path="/methods" element={<MethodsPage />} />
        </CustomRoutes>
        <CustomRoutes noLayout>
          <Route path="/coding/:id" element={<coding.desk />} />
          <Route path="/practice/:id" element={<practice.desk />} />
        </CustomRoutes>
      </AdminShell>
    </BrowserRouter>
  );
}
