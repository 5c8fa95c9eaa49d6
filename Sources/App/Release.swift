/// The release that this program is.
public enum Release {
  /// The version, as `gongkai --version` and the foot of every page show it.
  public static let version = "0.2.0"
}
