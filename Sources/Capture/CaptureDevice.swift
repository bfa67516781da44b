/// Something to record from, as it is found now.
public struct CaptureDevice: Sendable, Equatable {
  public enum Availability: Sendable, Equatable {
    case ready(Formats)
    /// Another program is recording from it.
    case inUse
    case permissionDenied
  }

  /// What the device offers of its own accord; anything else is converted.
  public struct Formats: Sendable, Equatable {
    public var channelCounts: ClosedRange<Int>
    /// Hz.
    public var sampleRates: ClosedRange<Int>
    /// ALSA's names: "S16_LE".
    public var sampleFormats: [String]
  }

  public static let defaultID = "default"

  /// What ALSA calls it, to be given as the device to record from.
  public var id: String
  /// As a person recognises it: "USB Microphone, USB Audio". From the device, not to be trusted.
  public var name: String
  public var availability: Availability

  public var isDefault: Bool { id == Self.defaultID }

  /// The default device first, then the others that have a name of their own, such as a sound
  /// server, then the hardware. Devices that can't be opened for another reason than those of
  /// `Availability` are left out.
  public static func all() -> [CaptureDevice] {
    var entries = namedEntries() + hardwareEntries()
    let standard =
      entries.firstIndex { $0.id == defaultID }.map { entries.remove(at: $0) }
      ?? Entry(id: defaultID, name: "The default device")
    return ([standard] + entries).compactMap { entry in
      availability(of: entry.id).map {
        CaptureDevice(id: entry.id, name: entry.name, availability: $0)
      }
    }
  }

  /// By opening it for a moment; nil where there is nothing to record from.
  private static func availability(of id: String) -> Availability? {
    do throws(ALSAError) {
      return .ready(try PCM(PCM.hardware(id)).formats())
    } catch {
      switch CaptureError(opening: id, error) {
      case .busy: return .inUse
      case .permissionDenied: return .permissionDenied
      default: return nil
      }
    }
  }
}
