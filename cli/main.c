/* The command gaireport. */
#include "cli.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/*
 * A standard stream that the caller closed must not be taken by the first file that is opened. What stands in for it cannot
 * be used, so that lost output is an error and not a silence.
 */
static int hold_streams(void)
{
	int fd;

	for (fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) == -1 && open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) != fd)
			return -1;
	return 0;
}

static int run_command(cli *c)
{
	if (option_value(c, OPTION_DUMP))
		return dump_run(c, option_value(c, OPTION_DUMP));
	if (option_on(c, OPTION_HELP))
		return c->verb ? help_verb(c, c->verb) : help_command(c);
	if (option_on(c, OPTION_VERSION))
		return version_show(c);
	if (c->verb)
		return c->verb->run(c);
	return say_usage(c, "要写明做什么，如 gaireport check 文件", "Say what to do, such as gaireport check FILE");
}

int main(int argc, char **argv)
{
	cli c;
	int status;

	if (hold_streams() != 0)
		return EXIT_INPUT;
	/* A reader of the output that ends early, or a file that may not grow, is an error of writing like any other. */
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
	memset(&c, 0, sizeof(c));
	c.lang = language_choose(argc, argv);
	status = options_parse(&c, argc, argv);
	if (status == 0)
		status = run_command(&c);
	cli_free(&c);
	return status;
}
