public import Disclosure
import Persistence

/// Lets a failed job run again, with all its attempts.
public struct RetryJob: Operation {
  /// Why a job does not run again.
  public enum Refusal: DomainRefusal, Equatable {
    /// It has not failed.
    case notFailed

    /// The key of the sentence in the catalogue of texts.
    public var key: String { "job.notFailed" }
  }

  /// The job.
  public var id: Job.ID

  /// Another try.
  public init(id: Job.ID) {
    self.id = id
  }

  /// What it takes.
  public static var access: Access { .capability(.operateSystem) }

  /// The installation as a whole.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Lets it wait again.
  public func run(in scope: Scope) throws {
    guard let job = try scope.jobs.find(id) else { throw NotFound() }
    guard try scope.jobs.retry(id, at: scope.now) else { throw Refusal.notFailed }
    scope.record(
      .jobRetried, organ: nil, subject: .init("job", id.rawValue),
      changes: [.init("attempts", before: String(job.attempts), after: "0")])
  }
}
