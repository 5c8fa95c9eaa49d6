import TestSupport
import Testing

extension Markup {
  /// Checks what every page must be.
  func expectSound(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(unsoundness == [], sourceLocation: sourceLocation)
  }
}
