import Glibc
import Synchronization

/// Ctrl-C and SIGTERM as a wish that a long run looks at between two files.
enum Interruption {
  private static let wish = Atomic<Bool>(false)

  /// Whether the run should stop.
  static var isWished: Bool { wish.load(ordering: .relaxed) }

  /// What the command ends with then, as shells expect it of SIGINT.
  static let exitCode: Int32 = 130

  /// Listens from now on.
  ///
  /// A second signal ends the programme at once.
  static func listen() {
    wish.store(false, ordering: .relaxed)
    // A parent may have started us with these signals held back, as thread pools do.
    var wanted = sigset_t()
    sigemptyset(&wanted)
    for number in [SIGINT, SIGTERM] {
      sigaddset(&wanted, number)
      signal(number) { number in
        // Only what is safe in a signal handler: an atomic store and `signal` itself.
        Interruption.wish.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
    pthread_sigmask(SIG_UNBLOCK, &wanted, nil)
  }
}
