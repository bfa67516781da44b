import ArgumentParser

/// When the timing light comes on, and how it is shown.
struct LightOptions: ParsableArguments {
  @OptionGroup var timing: TimingOptions

  @Flag(help: "Ring the terminal's bell at every light.")
  var bell = false

  @Flag(help: "Print lines rather than a picture: for screen readers and logs.")
  var plain = false
}
