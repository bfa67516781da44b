import CALSA
import CQuietALSA
import Glibc

/// A device by its names alone.
struct Entry: Equatable {
  var id: String
  var name: String
}

/// PCMs of alsa-lib and alsa-plugins that convert or discard, and so are listed but give no sound
/// of their own.
private let converters: Set = [
  "null", "lavrate", "samplerate", "speexrate", "speex", "upmix", "vdownmix", "oss", "jack",
  "hw", "plughw", "sysdefault", "dsnoop",
]

/// The inputs that have a name in ALSA's configuration. Those that stand for a card ("front",
/// "dsnoop" and dozens more) are left to `hardwareEntries`.
func namedEntries() -> [Entry] {
  quiet_alsa()
  var list: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
  guard unsafe snd_device_name_hint(-1, "pcm", &list) == 0, let hints = unsafe list else {
    return []
  }
  defer { unsafe snd_device_name_free_hint(hints) }
  var entries: [Entry] = []
  var index = 0
  while let hint = unsafe hints[index] {
    index += 1
    let direction = unsafe text(hint, "IOID")
    guard let id = unsafe text(hint, "NAME"), !id.contains("CARD="), !converters.contains(id),
      direction == nil || direction == "Input"
    else { continue }
    let description = unsafe text(hint, "DESC") ?? id
    entries.append(Entry(id: id, name: description.split(separator: "\n").joined(separator: ", ")))
  }
  return entries
}

private func text(_ hint: UnsafeMutableRawPointer, _ key: String) -> String? {
  guard let text = unsafe snd_device_name_get_hint(hint, key) else { return nil }
  defer { unsafe free(text) }
  return unsafe String(cString: text)
}

/// Every capture device of every sound card.
func hardwareEntries() -> [Entry] {
  quiet_alsa()
  var entries: [Entry] = []
  var card: Int32 = -1
  while unsafe snd_card_next(&card) == 0, card >= 0 {
    var control: OpaquePointer?
    guard unsafe snd_ctl_open(&control, "hw:\(card)", 0) == 0, let control = unsafe control else {
      continue
    }
    entries += unsafe microphones(control)
    unsafe snd_ctl_close(control)
  }
  return entries
}

private func microphones(_ control: OpaquePointer) -> [Entry] {
  var card: OpaquePointer?
  unsafe snd_ctl_card_info_malloc(&card)
  defer { unsafe snd_ctl_card_info_free(card) }
  guard unsafe snd_ctl_card_info(control, card) == 0 else { return [] }
  let cardID = unsafe String(cString: snd_ctl_card_info_get_id(card))
  let cardName = unsafe String(cString: snd_ctl_card_info_get_name(card))
  var entries: [Entry] = []
  var device: Int32 = -1
  while unsafe snd_ctl_pcm_next_device(control, &device) == 0, device >= 0 {
    guard let name = unsafe microphoneName(control, device: device) else { continue }
    entries.append(Entry(id: "plughw:CARD=\(cardID),DEV=\(device)", name: "\(cardName), \(name)"))
  }
  return entries
}

/// Nil if the device doesn't capture.
private func microphoneName(_ control: OpaquePointer, device: Int32) -> String? {
  var info: OpaquePointer?
  unsafe snd_pcm_info_malloc(&info)
  defer { unsafe snd_pcm_info_free(info) }
  unsafe snd_pcm_info_set_device(info, UInt32(device))
  unsafe snd_pcm_info_set_subdevice(info, 0)
  unsafe snd_pcm_info_set_stream(info, SND_PCM_STREAM_CAPTURE)
  guard unsafe snd_ctl_pcm_info(control, info) == 0 else { return nil }
  return unsafe String(cString: snd_pcm_info_get_name(info))
}
