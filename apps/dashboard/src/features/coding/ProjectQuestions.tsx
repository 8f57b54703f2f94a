import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router-dom';
import { codingProjects, type Thread } from '../../providers/coding-projects.js';
import { useSay } from '../../providers/i18n-provider.js';
import { ErrorState, Loading } from '../../ui/states.js';
import { newId } from './new-id.js';

function Answer({ thread, projectId }: { readonly thread: Thread; readonly projectId: string }) {
  const say = useSay();
  const queries = useQueryClient();
  const [body, setBody] = useState('');
  const [id] = useState(newId);
  const send = useMutation({
    mutationFn: () => codingProjects.answer({ id, taskId: thread.taskId, body: body.trim() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['coding-questions', projectId] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (body.trim() !== '') send.mutate();
  };
  return (
    <form className="stack" style={{ gap: 6 }} onSubmit={submit}>
      <TextField
        label={say('projectPage.answer')}
        value={body}
        onChange={(event) => setBody(event.target.value)}
        multiline
        slotProps={{ htmlInput: { dir: 'auto', maxLength: 5000 } }}
      />
      <Button
        type="submit"
        variant="outlined"
        disabled={body.trim() === '' || send.isPending}
        sx={{ alignSelf: 'start' }}
      >
        {say('projectPage.sendAnswer')}
      </Button>
      {send.error !== null && <ErrorState error={send.error} />}
    </form>
  );
}

/** What coders asked, the unanswered first in view, each with its text a click away. */
export function ProjectQuestions({ projectId }: { readonly projectId: string }) {
  const say = useSay();
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['coding-questions', projectId],
    queryFn: ({ pageParam, signal }) => codingProjects.questions(projectId, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  if (error !== null) return <ErrorState error={error} retry={() => void refetch()} />;
  if (isPending) return <Loading lines={3} />;
  const threads = data.pages.flatMap(({ rows }) => rows);
  return (
    <section className="stack" aria-labelledby="questions">
      <h2 id="questions">{say('projectPage.questions')}</h2>
      {threads.length === 0 && <p className="quiet">{say('projectPage.noQuestions')}</p>}
      {threads.map((thread) => (
        <article key={thread.taskId} className="panel stack" style={{ gap: 8 }}>
          <h3>
            <Link to={`/articles/${thread.articleId}`}>
              <bdi dir="auto">{thread.headline}</bdi>
            </Link>
          </h3>
          <p className="quiet small">
            {say('projectPage.unitNo', { coder: thread.coder.name })}
            {thread.isOpen && ` · ${say('projectPage.unanswered')}`}
          </p>
          <ul className="thread">
            {thread.questions.map((question) => (
              <li key={question.id}>
                <span className="quiet small">
                  <bdi>{question.author}</bdi>
                </span>
                <p dir="auto">{question.body}</p>
              </li>
            ))}
          </ul>
          <Answer key={thread.questions.length} thread={thread} projectId={projectId} />
        </article>
      ))}
      {hasNextPage && (
        <Button
          variant="outlined"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
          sx={{ alignSelf: 'start' }}
        >
          {say('projectPage.moreQuestions')}
        </Button>
      )}
    </section>
  );
}
