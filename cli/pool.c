#include "pool.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define THREADS_MAX 256
#define SLOTS_A_THREAD 4 /* how far the threads may run ahead of what was taken */

typedef struct pool {
	const pool_task *task;
	char *slots;
	char *done; /* by slot: its piece of work is ready to be taken */
	size_t slot_count;
	size_t next;  /* the piece to begin next */
	size_t taken; /* how many were taken */
	int stop;
	pthread_mutex_t lock;
	pthread_cond_t room, ready;
} pool;

size_t pool_threads(const cli *c, size_t count)
{
	const char *text = option_value(c, OPTION_JOBS);
	char *end = NULL;
	long wanted = text ? strtol(text, &end, 10) : sysconf(_SC_NPROCESSORS_ONLN);

	if (text && (*end || end == text || wanted < 1 || wanted > THREADS_MAX)) {
		say_usage(c, "-j 后面要写 1 到 %d 的整数，不能是 %s", "-j needs a whole number from 1 to %d, not %s", THREADS_MAX,
			  text);
		return 0;
	}
	if (wanted < 1)
		wanted = 1;
	if (wanted > THREADS_MAX)
		wanted = THREADS_MAX;
	return (size_t)wanted < count ? (size_t)wanted : count;
}

static void *slot_of(const pool *p, size_t index)
{
	return p->slots + index % p->slot_count * p->task->slot_size;
}

static void *run_worker(void *argument)
{
	pool *p = argument;

	pthread_mutex_lock(&p->lock);
	while (!p->stop && p->next < p->task->count) {
		size_t index = p->next;

		if (index - p->taken >= p->slot_count) {
			pthread_cond_wait(&p->room, &p->lock);
			continue;
		}
		p->next++;
		pthread_mutex_unlock(&p->lock);
		p->task->work(p->task->context, index, slot_of(p, index));
		pthread_mutex_lock(&p->lock);
		p->done[index % p->slot_count] = 1;
		pthread_cond_signal(&p->ready);
	}
	pthread_mutex_unlock(&p->lock);
	return NULL;
}

/* Takes the pieces in order as they become ready. */
static int take_all(pool *p)
{
	int result = 0;

	while (p->taken < p->task->count && !result) {
		size_t slot = p->taken % p->slot_count;

		pthread_mutex_lock(&p->lock);
		while (!p->done[slot])
			pthread_cond_wait(&p->ready, &p->lock);
		pthread_mutex_unlock(&p->lock);
		result = p->task->take(p->task->context, p->taken, slot_of(p, p->taken));
		pthread_mutex_lock(&p->lock);
		memset(slot_of(p, p->taken), 0, p->task->slot_size);
		p->done[slot] = 0;
		p->taken++;
		p->stop = result != 0;
		pthread_cond_broadcast(&p->room);
		pthread_mutex_unlock(&p->lock);
	}
	return result;
}

static int run_here(const pool_task *task)
{
	void *slot = malloc(task->slot_size);
	int result = 0;
	size_t i;

	if (!slot)
		return -1;
	for (i = 0; i < task->count && !result; i++) {
		memset(slot, 0, task->slot_size);
		task->work(task->context, i, slot);
		result = task->take(task->context, i, slot);
	}
	free(slot);
	return result;
}

static int run_threads(pool *p, size_t threads)
{
	pthread_t ids[THREADS_MAX];
	size_t started = 0, i;
	int result;

	pthread_mutex_init(&p->lock, NULL);
	pthread_cond_init(&p->room, NULL);
	pthread_cond_init(&p->ready, NULL);
	while (started < threads && pthread_create(&ids[started], NULL, run_worker, p) == 0)
		started++;
	result = started ? take_all(p) : run_here(p->task);
	for (i = 0; i < started; i++)
		pthread_join(ids[i], NULL);
	for (i = 0; i < p->slot_count; i++)
		if (p->done[i])
			p->task->drop(p->slots + i * p->task->slot_size);
	pthread_cond_destroy(&p->ready);
	pthread_cond_destroy(&p->room);
	pthread_mutex_destroy(&p->lock);
	return result;
}

int pool_run(const pool_task *task, size_t threads)
{
	pool p;
	int result = -1;

	if (threads <= 1)
		return run_here(task);
	memset(&p, 0, offsetof(pool, lock));
	p.task = task;
	p.slot_count = threads * SLOTS_A_THREAD;
	p.slots = calloc(p.slot_count, task->slot_size);
	p.done = calloc(p.slot_count, 1);
	if (p.slots && p.done)
		result = run_threads(&p, threads);
	free(p.slots);
	free(p.done);
	return result;
}
