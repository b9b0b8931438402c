// Stands between a process and the system calls by which it writes to files under one folder: logs each in order, with its bytes, and
// makes one fail when it is told to. Loaded with LD_PRELOAD.
//
//   WHEREFORE_DISK_FOLDER  the folder, with a slash at its end
//   WHEREFORE_DISK_LOG     the log; outside the folder
//
// A line "after COUNT errno ERRNO times TIMES" that is written to a file named fault-control there makes the COUNTth call from now on
// fail, and those after it as long as TIMES allows; COUNT 0 stops it. The files fault-control and acknowledged never fail.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

#define MOST_FILES 4096

struct header {
  char kind; // O opened, W written, T truncated, S synchronised, U removed
  char padding[3];
  uint32_t file;
  uint64_t offset;
  uint64_t length;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int log_file = -1;
static const char *folder;
static int files[MOST_FILES];       // by descriptor: 0 not ours, else number of the file
static char *paths[MOST_FILES];     // by number of the file
static int known;                   // how many files there are
static long fail_after, fail_times;
static int fail_with;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static void start(void) {
  if (folder != NULL) return;
  folder = getenv("WHEREFORE_DISK_FOLDER");
  if (folder == NULL) folder = "";
  const char *log = getenv("WHEREFORE_DISK_LOG");
  if (log != NULL) log_file = syscall(SYS_openat, AT_FDCWD, log, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
}

static void put(char kind, int file, uint64_t offset, const void *bytes, uint64_t length) {
  if (log_file < 0) return;
  struct header header = {.kind = kind, .file = file, .offset = offset, .length = length};
  syscall(SYS_write, log_file, &header, sizeof header);
  if (bytes != NULL) syscall(SYS_write, log_file, bytes, length);
}

static int number_of(const char *path) {
  for (int number = 1; number <= known; number++)
    if (strcmp(paths[number], path) == 0) return number;
  if (known + 1 >= MOST_FILES) return 0;
  paths[++known] = strdup(path);
  return known;
}

static int is_ours(const char *path) {
  start();
  return folder[0] != 0 && strncmp(path, folder, strlen(folder)) == 0;
}

static int opened(int descriptor, const char *path) {
  if (descriptor < 0 || descriptor >= MOST_FILES) return descriptor;
  pthread_mutex_lock(&lock);
  files[descriptor] = is_ours(path) ? number_of(path) : 0;
  if (files[descriptor] != 0) put('O', files[descriptor], 0, path, strlen(path));
  pthread_mutex_unlock(&lock);
  return descriptor;
}

static int file_of(int descriptor) { return descriptor >= 0 && descriptor < MOST_FILES ? files[descriptor] : 0; }

static int is_named(int file, const char *name) {
  const char *last = strrchr(paths[file], '/');
  return last != NULL && strcmp(last + 1, name) == 0;
}

static int must_fail(int file) {
  if (fail_times == 0 || fail_after <= 0 || is_named(file, "fault-control") || is_named(file, "acknowledged")) return 0;
  if (--fail_after > 0) return 0;
  fail_after = 1;
  if (fail_times > 0) fail_times--;
  errno = fail_with;
  return 1;
}

static void control(int file, const void *bytes, size_t length) {
  char text[128] = {0};
  if (!is_named(file, "fault-control") || length >= sizeof text) return;
  memcpy(text, bytes, length);
  if (sscanf(text, "after %ld errno %d times %ld", &fail_after, &fail_with, &fail_times) != 3) fail_after = 0;
}

// The call is made, and logged, while nobody else's is.
#define GUARDED(kind, call, offset, bytes, length)                  \
  int file = file_of(descriptor);                                   \
  if (file == 0) return call;                                       \
  pthread_mutex_lock(&lock);                                        \
  __typeof__(call) result = -1;                                     \
  if (!must_fail(file)) {                                           \
    result = call;                                                  \
    if (result >= 0) put(kind, file, offset, bytes, length);        \
  }                                                                 \
  int error = errno;                                                \
  pthread_mutex_unlock(&lock);                                      \
  errno = error;                                                    \
  return result

ssize_t pwrite64(int descriptor, const void *bytes, size_t length, off64_t offset) {
  GUARDED('W', REAL(pwrite64)(descriptor, bytes, length, offset), offset, bytes, (uint64_t)result);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t length, off_t offset) { return pwrite64(descriptor, bytes, length, offset); }

ssize_t write(int descriptor, const void *bytes, size_t length) {
  int ours = file_of(descriptor);
  if (ours == 0) return REAL(write)(descriptor, bytes, length);
  control(ours, bytes, length);
  off_t offset = lseek(descriptor, 0, SEEK_CUR);
  GUARDED('W', REAL(write)(descriptor, bytes, length), offset, bytes, (uint64_t)result);
}

int ftruncate64(int descriptor, off64_t length) {
  GUARDED('T', REAL(ftruncate64)(descriptor, length), 0, NULL, (uint64_t)length);
}

int ftruncate(int descriptor, off_t length) { return ftruncate64(descriptor, length); }

int fsync(int descriptor) { GUARDED('S', REAL(fsync)(descriptor), 0, NULL, 0); }

int fdatasync(int descriptor) { GUARDED('S', REAL(fdatasync)(descriptor), 0, NULL, 0); }

int unlink(const char *path) {
  int result = REAL(unlink)(path);
  if (result == 0 && is_ours(path)) {
    pthread_mutex_lock(&lock);
    put('U', number_of(path), 0, path, strlen(path));
    pthread_mutex_unlock(&lock);
  }
  return result;
}

int close(int descriptor) {
  if (descriptor >= 0 && descriptor < MOST_FILES) files[descriptor] = 0;
  return REAL(close)(descriptor);
}

#define OPEN(name)                                     \
  int name(const char *path, int flags, ...) {         \
    va_list more;                                      \
    va_start(more, flags);                             \
    mode_t mode = va_arg(more, mode_t);                \
    va_end(more);                                      \
    return opened(REAL(name)(path, flags, mode), path); \
  }

OPEN(open)
OPEN(open64)
