import ArgumentParser

/// What is shown while a recording runs, beside the time and the light.
struct LiveOptions: ParsableArguments {
  @Flag(
    help: """
      Show pace, pauses and liveliness while you speak, and now and then one word such as "slower".
      """)
  var cues = false
}
