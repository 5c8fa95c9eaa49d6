import Foundation

/// What work costs the processor, whoever else it works for: a bound on it holds on a busy machine, too.
public enum ProcessorTime {
  /// The processor time of the calling thread that some work took.
  public static func spent<Failure: Error>(on work: () throws(Failure) -> Void) throws(Failure) -> Duration {
    let start = now
    try work()
    return now - start
  }

  private static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
