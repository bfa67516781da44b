/// Writes the arithmetic mean of each frame's channels to the front of `target`.
func averageChannels(
  into mean: inout [Float], _ frames: [Float], channelCount: Int, frameCount: Int
) {
  precondition(frameCount <= mean.count, "room for every frame")
  precondition(frameCount * channelCount <= frames.count, "whole frames only")
  var target = mean.mutableSpan
  let interleaved = frames.span
  switch channelCount {
  case 1:
    for i in 0..<frameCount { target[i] = interleaved[i] }
  case 2:
    for i in 0..<frameCount { target[i] = 0.5 * (interleaved[2 * i] + interleaved[2 * i + 1]) }
  default:
    let weight = 1 / Float(channelCount)
    for i in 0..<frameCount {
      var sum: Float = 0
      for channel in 0..<channelCount { sum += interleaved[i * channelCount + channel] }
      target[i] = weight * sum
    }
  }
}

/// Moves one channel (counted from 0) of `frameCount` frames to the front of the buffer.
func keepChannel(
  _ channel: Int, of channelCount: Int, frameCount: Int, in frames: inout [Float]
) {
  precondition(frameCount * channelCount <= frames.count, "whole frames only")
  var interleaved = frames.mutableSpan
  for i in 0..<frameCount { interleaved[i] = interleaved[i * channelCount + channel] }
}
