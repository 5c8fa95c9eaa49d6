import Foundation
import Glibc
import Synchronization

/// A thread that somebody can wait for until it is really gone.
///
/// A thread of Foundation cannot be waited for. When a process ends while one of its threads is still putting away what
/// OpenSSL or libpq keep for it, both free the same memory.
final class JoinableThread: Sendable {
  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @Sendable @escaping () -> Void) { self.body = body }
  }

  /// The thread, until it was waited for or let go.
  private let handle: Mutex<pthread_t?>

  /// Starts it; `name` is what a debugger shows.
  init(name: String, stackSize: Int, _ body: @Sendable @escaping () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    let work = Unmanaged.passRetained(
      Work {
        Thread.current.name = name
        body()
      })
    var thread = pthread_t()
    let fault = pthread_create(
      &thread, &attributes,
      { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
    precondition(fault == 0, "no thread can be started: \(fault)")
    handle = Mutex(thread)
  }

  deinit {
    if let thread = take() { pthread_detach(thread) }
  }

  /// Waits until it is gone; nobody waits twice.
  func join() {
    if let thread = take() { pthread_join(thread, nil) }
  }

  private func take() -> pthread_t? {
    handle.withLock { handle in
      defer { handle = nil }
      return handle
    }
  }
}
