import CProcess
import Glibc

/// Runs a program of the system on bytes from outside, with everything it may cost bounded.
///
/// The program gets its own process group, the bytes on its standard input, no network where the system allows to take
/// it away, and is killed with all its children when its time is over. `run` blocks; keep it off the cooperative pool.
public struct ChildProcess: Sendable {
  /// What the program may cost.
  public struct Limits: Sendable {
    /// Time by the clock; processor time is bounded by the same.
    public var seconds: Double
    /// Address space, in bytes.
    public var memoryBytes = 1 << 30
    /// The most it may print, in bytes.
    public var outputBytes = 64 << 20
    /// The largest file it may write, in bytes.
    public var fileBytes = 64 << 20

    /// The usual limits with a time of one's own.
    public init(seconds: Double) {
      self.seconds = seconds
    }
  }

  /// Why there is no output to use.
  public enum Fault: Error, Equatable, Sendable {
    /// The program could not be started; the number is the system's error.
    case notStarted(Int)
    /// It said itself that it failed.
    case failed(code: Int)
    /// The system ended it: out of memory or processor time, or a crash.
    case killed(signal: Int)
    /// Its time was over.
    case timedOut
    /// It printed more than it may.
    case tooMuchOutput
  }

  private let tool: Tool
  private let limits: Limits

  /// A program and its limits.
  public init(_ tool: Tool, limits: Limits) {
    self.tool = tool
    self.limits = limits
  }

  /// Runs the program to its end and returns what it printed.
  ///
  /// - Parameters:
  ///   - arguments: without the program's own name.
  ///   - input: what it reads from standard input.
  ///   - directory: its working directory, which is also its home and temporary directory.
  /// - Returns: its standard output.
  /// - Throws: why there is none to use.
  public func run(_ arguments: [String], input: [UInt8] = [], directory: String? = nil) throws(Fault) -> [UInt8] {
    var environment = ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"]
    if let directory { environment += ["HOME=\(directory)", "TMPDIR=\(directory)"] }
    let outcome = CStringArray([tool.path] + arguments).withPointers { arguments in
      CStringArray(environment).withPointers { environment in
        run(arguments, environment, input, directory)
      }
    }
    defer { free(outcome.output) }
    switch outcome.result {
    case CPROCESS_EXITED where outcome.code == 0:
      return Array(UnsafeBufferPointer(start: outcome.output, count: outcome.output_count))
    case CPROCESS_EXITED: throw .failed(code: Int(outcome.code))
    case CPROCESS_TIMED_OUT: throw .timedOut
    case CPROCESS_TOO_MUCH_OUTPUT: throw .tooMuchOutput
    case CPROCESS_SIGNALLED where outcome.code == SIGXCPU: throw .timedOut
    case CPROCESS_SIGNALLED: throw .killed(signal: Int(outcome.code))
    default: throw .notStarted(Int(outcome.code))
    }
  }

  private func run(
    _ arguments: UnsafePointer<UnsafeMutablePointer<CChar>?>,
    _ environment: UnsafePointer<UnsafeMutablePointer<CChar>?>, _ input: [UInt8], _ directory: String?
  ) -> cprocess_outcome {
    CStringArray([tool.path, directory ?? "/"]).withPointers { paths in
      input.withUnsafeBufferPointer { input in
        var request = cprocess_request(
          path: paths[0], arguments: arguments, environment: environment, directory: paths[1],
          input: input.baseAddress, input_count: input.count, output_limit: limits.outputBytes,
          seconds: limits.seconds, memory_bytes: UInt64(limits.memoryBytes), file_bytes: UInt64(limits.fileBytes))
        return cprocess_run(&request)
      }
    }
  }
}
