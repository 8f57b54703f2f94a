export { groupArticles, type GroupArticlesOptions, type GroupArticlesOutcome } from './group-articles.js';
export { enqueueGroupArticles, GROUP_ARTICLES, groupArticlesTask } from './task.js';
