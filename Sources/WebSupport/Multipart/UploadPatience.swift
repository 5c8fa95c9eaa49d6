import Synchronization

/// Watches that a body keeps coming.
///
/// The framework itself waits for a slow sender for ever.
final class UploadPatience: Sendable {
  private struct Progress {
    var lastByte: ContinuousClock.Instant
    var deadline: ContinuousClock.Instant
    var isComplete = false
  }

  private let silence: Duration
  private let progress: Mutex<Progress>

  init(_ limits: UploadLimits) {
    silence = limits.silence
    progress = Mutex(Progress(lastByte: .now, deadline: .now + limits.duration))
  }

  /// Some bytes came.
  func note() { progress.withLock { $0.lastByte = .now } }

  /// The body is complete; what follows may take its time.
  func finish() { progress.withLock { $0.isComplete = true } }

  /// Not longer than this from now on: the rest of a refused body is read only so that its sender sees the answer.
  func shorten(to duration: Duration) {
    progress.withLock { $0.deadline = min($0.deadline, .now + duration) }
  }

  /// Returns when the body is complete.
  ///
  /// - Throws: `Refusal.tooSlow` when patience ends.
  func watch() async throws {
    while true {
      try await Task.sleep(for: .milliseconds(250), tolerance: .milliseconds(250))
      let (isComplete, isLate) = progress.withLock { progress in
        (progress.isComplete, progress.lastByte + silence < .now || progress.deadline < .now)
      }
      if isComplete { return }
      if isLate { throw Refusal.tooSlow }
    }
  }
}
