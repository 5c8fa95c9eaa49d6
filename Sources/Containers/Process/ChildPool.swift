import Dispatch
import Foundation
import Synchronization

/// A few long-lived children of one program that answer requests, each bounded in time and memory.
///
/// A child that fails, is late or has done its number of jobs is ended, and the next request starts another.
public final class ChildPool: Sendable {
  /// What to run.
  public struct Program: Sendable {
    var path: String
    var arguments: [String]
    var directory: String
    var environment: [String]

    /// A program.
    ///
    /// - Parameters:
    ///   - tool: the program.
    ///   - arguments: without the program's own name.
    ///   - directory: its working directory.
    ///   - environment: what it finds in its environment besides the path, as `NAME=value`.
    public init(_ tool: Tool, arguments: [String], directory: String, environment: [String] = []) {
      path = tool.path
      self.arguments = arguments
      self.directory = directory
      self.environment = environment
    }
  }

  /// What a child may cost.
  public struct Limits: Sendable {
    /// How many children there may be.
    public var children = 2
    /// Seconds by the clock for one answer.
    public var seconds = 5.0
    /// Seconds by the clock until a child is ready.
    public var startSeconds = 20.0
    /// Seconds of processor time for a child's whole life.
    public var processorSeconds = 600.0
    /// Address space, in bytes.
    public var memoryBytes = 600 << 20
    /// The largest answer, in bytes.
    public var answerBytes = 32 << 20
    /// After how many jobs a child is replaced.
    public var jobs = 500
    /// How many requests may wait.
    public var waiting = 200

    /// The usual limits.
    public init() {}
  }

  /// What a child says.
  public struct Answer: Sendable, Equatable {
    /// What kind of answer it is.
    public var word: String
    /// The answer.
    public var bytes: [UInt8]
  }

  /// Why there is no answer.
  public enum Fault: Error, Equatable, Sendable {
    /// The program could not be started; the number is the system's error.
    case notStarted(Int)
    /// The child ended, or did not keep to the form of answers.
    case ended
    /// Its time was over.
    case timedOut
    /// It answered with more than it may.
    case tooLarge
    /// Too many requests wait.
    case busy
  }

  private typealias Job = @Sendable (Lane) -> Void

  /// What the threads share; they do not keep the pool itself alive.
  private final class Station: Sendable {
    let jobs = Mutex<[Job]>([])
    let arrivals = DispatchSemaphore(value: 0)

    /// The next job; nil where the thread shall leave.
    func next() -> Job? {
      arrivals.wait()
      return jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    }
  }

  private let station = Station()
  private let limits: Limits

  /// Starts the threads; children start with the first requests.
  public init(_ program: Program, limits: Limits = Limits()) {
    self.limits = limits
    for _ in 0..<limits.children {
      let thread = Thread { [station] in
        let lane = Lane(program, limits)
        while let job = station.next() { job(lane) }
        lane.end()
      }
      thread.name = "gongkai-child"
      thread.stackSize = 1 << 20
      thread.start()
    }
  }

  deinit {
    for _ in 0..<limits.children { station.arrivals.signal() }
  }

  /// The answer of the first child that is free.
  public func answer(to request: [UInt8]) async throws(Fault) -> Answer {
    let result: Result<Answer, Fault> = await withCheckedContinuation { continuation in
      let isTaken = station.jobs.withLock { jobs in
        guard jobs.count < limits.waiting else { return false }
        jobs.append { lane in continuation.resume(returning: lane.answer(to: request)) }
        return true
      }
      if isTaken {
        station.arrivals.signal()
      } else {
        continuation.resume(returning: .failure(.busy))
      }
    }
    return try result.get()
  }

  /// One thread with its child.
  private final class Lane {
    private let program: Program
    private let limits: Limits
    private var session: ChildSession?

    init(_ program: Program, _ limits: Limits) {
      self.program = program
      self.limits = limits
    }

    func answer(to request: [UInt8]) -> Result<Answer, Fault> {
      do throws(Fault) {
        if let session, session.jobs >= limits.jobs { end() }
        if session == nil { session = try ChildSession(program, limits: limits) }
        guard let session else { return .failure(.ended) }
        return .success(try session.answer(to: request))
      } catch {
        end()
        return .failure(error)
      }
    }

    func end() { session = nil }
  }
}
