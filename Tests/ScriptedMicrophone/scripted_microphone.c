// An ALSA capture device that hears a file of raw samples, by the clock as hardware does, and fails
// as its configuration says:
//
//   type scripted, file NAME, format S16_LE, rate 48000, channels 1
//   speed 1      times real time
//   start 0      when the file begins to sound, as text: seconds of the monotonic clock, 0 being
//                when the device is first started; before it there is silence
//   patient 0    1: the world waits for a reader that is late, so that nothing overruns
//   fault none   overrun, suspend, gone, broken (overruns for ever), stall (the reader's thread
//                stands still), silent (delivers no frame)
//   fault_at 0   in frames of the file
//   fault_seconds 0   how long the thread stands still
//   open_error 0      errno of a device that can't be opened
//
// After the file's end it hears silence.
#include "scripted_microphone.h"
#include <alsa/asoundlib.h>
#include <alsa/pcm_external.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/timerfd.h>

enum fault { NONE, OVERRUN, SUSPEND, GONE, BROKEN, STALL, SILENT };

static const char *const fault_names[] = {"none",   "overrun", "suspend", "gone",
                                          "broken", "stall",   "silent"};

struct microphone {
  snd_pcm_ioplug_t io;
  const char *samples;
  size_t size; // bytes
  snd_pcm_format_t format;
  long rate, channels, patient, fault_at, open_error;
  double speed, fault_seconds;
  enum fault fault;
  int has_failed;
  int sleepiness; // how often a suspended device has to be woken
  double first_start; // seconds, 0 before; the file began to sound then
  snd_pcm_sframes_t start; // the frame of the file at which the running stream began
};

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

/// The frame of the file that sounds now.
static snd_pcm_sframes_t heard(const struct microphone *mic) {
  return (now() - mic->first_start) * mic->speed * mic->rate;
}

static int start(snd_pcm_ioplug_t *io) {
  struct microphone *mic = io->private_data;
  if (mic->first_start == 0) mic->first_start = now();
  mic->start = heard(mic);
  return 0;
}

static int stop(snd_pcm_ioplug_t *io) { return 0; }

static snd_pcm_sframes_t pointer(snd_pcm_ioplug_t *io) {
  struct microphone *mic = io->private_data;
  if (mic->fault == SILENT) return 0;
  snd_pcm_sframes_t position = heard(mic) - mic->start;
  snd_pcm_sframes_t full = io->appl_ptr + io->buffer_size;
  if (position <= full) return position;
  if (!mic->patient) return -EPIPE;
  mic->first_start += (position - full) / (mic->speed * mic->rate);
  return full;
}

/// The error of a fault whose time has come.
static int fail(struct microphone *mic, snd_pcm_sframes_t frame) {
  if (mic->fault == NONE || frame < mic->fault_at) return 0;
  if (mic->has_failed && mic->fault != GONE && mic->fault != BROKEN) return 0;
  mic->has_failed = 1;
  switch (mic->fault) {
  case SUSPEND:
    snd_pcm_ioplug_set_state(&mic->io, SND_PCM_STATE_SUSPENDED);
    mic->sleepiness = 3;
    return -ESTRPIPE;
  case GONE:
    snd_pcm_ioplug_set_state(&mic->io, SND_PCM_STATE_DISCONNECTED);
    return -ENODEV;
  case STALL:
    usleep(mic->fault_seconds * 1e6);
    return 0;
  default:
    snd_pcm_ioplug_set_state(&mic->io, SND_PCM_STATE_XRUN);
    return -EPIPE;
  }
}

static snd_pcm_sframes_t transfer(snd_pcm_ioplug_t *io, const snd_pcm_channel_area_t *areas,
                                  snd_pcm_uframes_t offset, snd_pcm_uframes_t size) {
  struct microphone *mic = io->private_data;
  snd_pcm_sframes_t frame = mic->start + io->appl_ptr;
  int error = fail(mic, frame);
  if (error) return error;
  size_t frame_size = areas->step / 8;
  char *target = (char *)areas->addr + offset * frame_size;
  size_t place = frame * frame_size;
  size_t present = place < mic->size ? mic->size - place : 0;
  size_t wanted = size * frame_size;
  if (present > wanted) present = wanted;
  memcpy(target, mic->samples + place, present);
  memset(target + present, 0, wanted - present);
  return size;
}

static int poll_revents(snd_pcm_ioplug_t *io, struct pollfd *fds, unsigned int count,
                        unsigned short *events) {
  uint64_t ticks;
  *events = read(io->poll_fd, &ticks, sizeof ticks) > 0 ? POLLIN : 0;
  return 0;
}

static int resume(snd_pcm_ioplug_t *io) {
  struct microphone *mic = io->private_data;
  if (mic->sleepiness > 0) mic->sleepiness--;
  return mic->sleepiness > 0 ? -EAGAIN : -ENOSYS;
}

static int prepare(snd_pcm_ioplug_t *io) {
  struct microphone *mic = io->private_data;
  if (mic->sleepiness > 0) return -ESTRPIPE;
  long period = 1e9 * io->period_size / (mic->speed * mic->rate);
  struct itimerspec ticks = {.it_interval.tv_nsec = period, .it_value.tv_nsec = period};
  return timerfd_settime(io->poll_fd, 0, &ticks, NULL);
}

static int close_microphone(snd_pcm_ioplug_t *io) {
  struct microphone *mic = io->private_data;
  if (mic->size) munmap((void *)mic->samples, mic->size);
  close(io->poll_fd);
  free(mic);
  return 0;
}

static const snd_pcm_ioplug_callback_t callbacks = {
    .start = start,
    .stop = stop,
    .pointer = pointer,
    .transfer = transfer,
    .prepare = prepare,
    .resume = resume,
    .poll_revents = poll_revents,
    .close = close_microphone,
};

/// Numbers may come as text, from the arguments of a device's name.
static double number(snd_config_t *node) {
  char *text = NULL;
  if (snd_config_get_ascii(node, &text) < 0) return 0;
  double value = atof(text);
  free(text);
  return value;
}

static int map(struct microphone *mic, const char *name) {
  int file = open(name, O_RDONLY | O_CLOEXEC);
  if (file < 0) return -errno;
  struct stat status;
  fstat(file, &status);
  mic->size = status.st_size;
  mic->samples = mmap(NULL, mic->size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
  close(file);
  return mic->samples == MAP_FAILED ? -errno : 0;
}

static int configure(struct microphone *mic, snd_config_t *configuration) {
  snd_config_iterator_t i, next;
  snd_config_for_each(i, next, configuration) {
    snd_config_t *node = snd_config_iterator_entry(i);
    const char *id, *text = "";
    if (snd_config_get_id(node, &id) < 0) continue;
    snd_config_get_string(node, &text);
    if (!strcmp(id, "file") && *text) {
      int error = map(mic, text);
      if (error) return error;
    }
    if (!strcmp(id, "format")) mic->format = snd_pcm_format_value(text);
    if (!strcmp(id, "rate")) mic->rate = number(node);
    if (!strcmp(id, "channels")) mic->channels = number(node);
    if (!strcmp(id, "speed")) mic->speed = number(node);
    if (!strcmp(id, "start")) mic->first_start = number(node);
    if (!strcmp(id, "patient")) mic->patient = number(node);
    if (!strcmp(id, "fault_at")) mic->fault_at = number(node);
    if (!strcmp(id, "fault_seconds")) mic->fault_seconds = number(node);
    if (!strcmp(id, "open_error")) mic->open_error = number(node);
    for (int fault = NONE; fault <= SILENT; fault++)
      if (!strcmp(id, "fault") && !strcmp(text, fault_names[fault])) mic->fault = fault;
  }
  return -mic->open_error;
}

static int constrain(struct microphone *mic) {
  // ALSA's converting plugins read through mmap.
  unsigned int access[] = {SND_PCM_ACCESS_RW_INTERLEAVED, SND_PCM_ACCESS_MMAP_INTERLEAVED};
  unsigned int format = mic->format;
  unsigned int frame_size = mic->channels * snd_pcm_format_physical_width(mic->format) / 8;
  int error = 0;
  error |= snd_pcm_ioplug_set_param_list(&mic->io, SND_PCM_IOPLUG_HW_ACCESS, 2, access);
  error |= snd_pcm_ioplug_set_param_list(&mic->io, SND_PCM_IOPLUG_HW_FORMAT, 1, &format);
  error |= snd_pcm_ioplug_set_param_minmax(&mic->io, SND_PCM_IOPLUG_HW_CHANNELS, mic->channels,
                                           mic->channels);
  error |= snd_pcm_ioplug_set_param_minmax(&mic->io, SND_PCM_IOPLUG_HW_RATE, mic->rate, mic->rate);
  error |= snd_pcm_ioplug_set_param_minmax(&mic->io, SND_PCM_IOPLUG_HW_PERIOD_BYTES,
                                           16 * frame_size, mic->rate * frame_size);
  error |= snd_pcm_ioplug_set_param_minmax(&mic->io, SND_PCM_IOPLUG_HW_BUFFER_BYTES,
                                           64 * frame_size, 2 * mic->rate * frame_size);
  return error;
}

SND_PCM_PLUGIN_DEFINE_FUNC(scripted) {
  struct microphone *mic = calloc(1, sizeof *mic);
  mic->format = SND_PCM_FORMAT_S16_LE;
  mic->rate = 48000;
  mic->channels = mic->speed = 1;
  int error = configure(mic, conf);
  if (error) goto failed;

  mic->io.version = SND_PCM_IOPLUG_VERSION;
  mic->io.name = "Scripted microphone";
  mic->io.flags = SND_PCM_IOPLUG_FLAG_BOUNDARY_WA;
  mic->io.callback = &callbacks;
  mic->io.private_data = mic;
  mic->io.poll_fd = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
  mic->io.poll_events = POLLIN;
  error = snd_pcm_ioplug_create(&mic->io, name, stream, mode);
  if (error < 0) goto failed;
  error = constrain(mic);
  if (error < 0) {
    snd_pcm_ioplug_delete(&mic->io);
    return error;
  }
  *pcmp = mic->io.pcm;
  return 0;

failed:
  free(mic);
  return error;
}

SND_PCM_PLUGIN_SYMBOL(scripted);
