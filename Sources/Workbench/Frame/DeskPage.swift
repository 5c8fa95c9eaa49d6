import WebSupport

/// A page of the desk.
protocol DeskPage: Page {
  /// What stands around it.
  var frame: DeskFrame { get }
}
