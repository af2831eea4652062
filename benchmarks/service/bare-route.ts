/** A bare Fastify in a process of its own: it answers what it is told to, made into JSON anew each time. */
import Fastify from 'fastify';

process.once('message', async (answers: Readonly<Record<'append' | 'read' | 'list', unknown>>) => {
  const app = Fastify();
  app.post('/append', (_request, reply) => reply.code(201).send(answers.append));
  app.get('/read', () => answers.read);
  app.get('/list', () => answers.list);
  process.send?.(await app.listen({ host: '127.0.0.1', port: 0 }));
});
process.on('disconnect', () => process.exit());
